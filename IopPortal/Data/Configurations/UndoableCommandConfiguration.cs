using IopPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class UndoableCommandConfiguration : IEntityTypeConfiguration<UndoableCommand>
{
    public void Configure(EntityTypeBuilder<UndoableCommand> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.OperationId).HasMaxLength(20);
        builder.Property(e => e.TargetKind).HasMaxLength(20);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => e.UserId);
    }
}
