using IopPortal.Domain.Places;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class CareProgramConfiguration : IEntityTypeConfiguration<CareProgram>
{
    public void Configure(EntityTypeBuilder<CareProgram> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.ToTable("Programs");
        builder.Property(e => e.Name).HasMaxLength(120);
        builder.Ignore(e => e.HasWeeklyMinimum);
        builder.HasOne<Location>().WithMany().HasForeignKey(e => e.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.Name).IsUnique();
    }
}
