using IopPortal.Domain.Attendance;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class ProgramParametersConfiguration : IEntityTypeConfiguration<ProgramParameters>
{
    public void Configure(EntityTypeBuilder<ProgramParameters> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.ComplexProperty(e => e.Attendance, attendance => attendance.Property(a => a.AutoExcused)
            .HasConversion(
                reasons => string.Join(',', reasons),
                text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AbsenceReason>).ToList(),
                new ValueComparer<IReadOnlyList<AbsenceReason>>(
                    (left, right) => left!.SequenceEqual(right!),
                    reasons => reasons.Aggregate(0, HashCode.Combine),
                    reasons => reasons))
            .HasMaxLength(200));
        builder.ComplexProperty(e => e.Planning);
        builder.HasOne<CareProgram>().WithMany().HasForeignKey(e => e.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ProgramId, e.ValidFrom }).IsUnique();
    }
}
