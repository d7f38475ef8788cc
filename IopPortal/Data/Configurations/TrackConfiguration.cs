using IopPortal.Domain.Payers;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class TrackConfiguration : IEntityTypeConfiguration<Track>
{
    public void Configure(EntityTypeBuilder<Track> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Name).HasMaxLength(120);
        builder.Property(e => e.DiscreetName).HasMaxLength(60);
        builder.Property(e => e.Code).HasMaxLength(2);
        builder.HasOne<CareProgram>().WithMany().HasForeignKey(e => e.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PayerProfile>().WithMany().HasForeignKey(e => e.PayerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ProgramId, e.Name }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_Tracks_Color", "Color BETWEEN 1 AND 8"));
    }
}
