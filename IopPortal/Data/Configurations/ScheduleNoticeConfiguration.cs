using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class ScheduleNoticeConfiguration : IEntityTypeConfiguration<ScheduleNotice>
{
    public void Configure(EntityTypeBuilder<ScheduleNotice> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<Session>().WithMany().HasForeignKey(e => e.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.PersonId, e.SessionId }).HasFilter("SeenAt IS NULL");
        builder.HasIndex(e => e.OldDate).HasFilter("SeenAt IS NULL");
    }
}
