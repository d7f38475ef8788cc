using IopPortal.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class CalendarVersionConfiguration : IEntityTypeConfiguration<CalendarVersion>
{
    public void Configure(EntityTypeBuilder<CalendarVersion> builder)
    {
        builder.HasKey(e => e.PersonId);
        builder.HasIndex(e => e.ChangedAt).HasFilter("ChangedAt = 0"); // Holds the few that wait for their time.
    }
}
