using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class ProgramParametersConfiguration : IEntityTypeConfiguration<ProgramParameters>
{
    public void Configure(EntityTypeBuilder<ProgramParameters> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.ComplexProperty(e => e.Attendance);
        builder.ComplexProperty(e => e.Planning);
        builder.HasOne<CareProgram>().WithMany().HasForeignKey(e => e.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ProgramId, e.ValidFrom }).IsUnique();
    }
}
