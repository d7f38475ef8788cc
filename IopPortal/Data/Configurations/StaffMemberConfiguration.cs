using IopPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.ToTable("Staff");
        builder.Property(e => e.GivenName).HasMaxLength(80);
        builder.Property(e => e.FamilyName).HasMaxLength(80);
        builder.Ignore(e => e.FullName);
        builder.HasIndex(e => new { e.FamilyName, e.GivenName });
    }
}
