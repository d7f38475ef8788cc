using IopPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class TimeOffConfiguration : IEntityTypeConfiguration<TimeOff>
{
    public void Configure(EntityTypeBuilder<TimeOff> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Reason).HasMaxLength(200);
        builder.Property(e => e.Status).HasDefaultValue(TimeOffStatus.Approved).HasSentinel(TimeOffStatus.Approved);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.StaffId, e.To });
        builder.ToTable(table => table.HasCheckConstraint("CK_TimeOff_Days", "\"From\" <= \"To\""));
    }
}
