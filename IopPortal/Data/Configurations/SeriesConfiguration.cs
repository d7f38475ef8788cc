using IopPortal.Domain.Clients;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class SeriesConfiguration : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.TimeZone).HasMaxLength(60);
        builder.Property(e => e.Breaks).HasConversion(new SessionBreaksConverter(), SessionBreaksConverter.Comparer);
        builder.Property(e => e.Weekdays).HasConversion<int>();
        builder.Ignore(e => e.Rule);
        builder.HasOne<Location>().WithMany().HasForeignKey(e => e.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Room>().WithMany().HasForeignKey(e => e.RoomId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(e => e.Staff, staff =>
        {
            staff.ToTable("SeriesStaff");
            staff.WithOwner().HasForeignKey("SeriesId");
            staff.HasKey("SeriesId", nameof(SeriesStaff.StaffId));
            staff.Property(s => s.StaffId).ValueGeneratedNever();
            staff.HasIndex(s => s.StaffId);
        });
        builder.OwnsMany(e => e.Skips, skip =>
        {
            skip.ToTable("SeriesSkips");
            skip.WithOwner().HasForeignKey("SeriesId");
            skip.HasKey("SeriesId", nameof(SeriesSkip.Date));
            skip.Property(s => s.Date).ValueGeneratedNever();
            skip.Property(s => s.Reason).HasMaxLength(200);
        });
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Series_Weekdays", "Weekdays BETWEEN 1 AND 127");
            table.HasCheckConstraint("CK_Series_Interval", "IntervalWeeks BETWEEN 1 AND 52");
            table.HasCheckConstraint("CK_Series_Dates", "FirstDate <= LastDate");
        });
    }
}
