using IopPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Role).HasMaxLength(40);
        builder.Property(e => e.Operation).HasMaxLength(12);
        builder.Property(e => e.Action).HasMaxLength(60);
        builder.Property(e => e.Reason).HasMaxLength(200);
        builder.HasIndex(e => new { e.ObjectId, e.Sequence });
        builder.HasIndex(e => new { e.ActorId, e.ObjectId, e.At });
    }
}
