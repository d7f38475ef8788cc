using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ExemptReason).HasMaxLength(200);
        builder.HasOne<GroupMembership>().WithMany().HasForeignKey(e => e.MembershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.Kind, e.ResourceId, e.StartUtc });
        builder.HasIndex(e => new { e.SessionId, e.Kind, e.ResourceId }).IsUnique();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Bookings_Length", "EndUtc - StartUtc BETWEEN 300 AND 36000");
            table.HasCheckConstraint("CK_Bookings_Lane", "Lane BETWEEN 0 AND 2");
        });
    }
}
