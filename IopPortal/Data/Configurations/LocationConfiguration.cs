using IopPortal.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class LocationConfiguration : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Name).HasMaxLength(120);
        builder.Property(e => e.Address).HasMaxLength(300);
        builder.Property(e => e.TimeZone).HasMaxLength(60);
        builder.Property(e => e.Phone).HasMaxLength(40);
        builder.Property(e => e.ParkingNote).HasMaxLength(300);
    }
}
