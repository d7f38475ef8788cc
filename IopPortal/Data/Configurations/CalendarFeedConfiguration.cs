using IopPortal.Data.Identity;
using IopPortal.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.TokenHash).HasMaxLength(64);
        builder.Property(e => e.Name).HasMaxLength(CalendarChoice.NameLength);
        builder.Property(e => e.Label).HasMaxLength(CalendarChoice.LabelLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => e.TokenHash).IsUnique();
        builder.HasIndex(e => e.PersonId);
    }
}
