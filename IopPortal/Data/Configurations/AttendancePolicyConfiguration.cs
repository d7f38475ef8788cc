using IopPortal.Domain.Policies;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class AttendancePolicyConfiguration : IEntityTypeConfiguration<AttendancePolicy>
{
    public void Configure(EntityTypeBuilder<AttendancePolicy> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Rules).HasConversion(new JsonConverter<IReadOnlyList<PolicyRule>>(), JsonConverter<IReadOnlyList<PolicyRule>>.Comparer);
        builder.HasOne<CareProgram>().WithMany().HasForeignKey(e => e.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ProgramId, e.ValidFrom }).IsUnique();
    }
}
