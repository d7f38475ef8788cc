using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Title).HasMaxLength(120);
        builder.Property(e => e.Topic).HasMaxLength(120);
        builder.Property(e => e.TimeZone).HasMaxLength(60);
        builder.Property(e => e.JoinUrl).HasMaxLength(500);
        builder.Property(e => e.CancelReason).HasMaxLength(200);
        builder.Property(e => e.Breaks).HasConversion(new SessionBreaksConverter(), SessionBreaksConverter.Comparer);
        builder.Ignore(e => e.Slot);
        builder.HasOne<Series>().WithMany().HasForeignKey(e => e.SeriesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Group>().WithMany().HasForeignKey(e => e.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(e => e.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Bookings).WithOne().HasForeignKey(b => b.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.Date, e.StartUtc });
        builder.HasIndex(e => new { e.GroupId, e.Date });
        builder.HasIndex(e => e.SeriesId);
        builder.ToTable(table => table.HasCheckConstraint("CK_Sessions_Length", "EndUtc - StartUtc BETWEEN 300 AND 36000"));
    }
}
