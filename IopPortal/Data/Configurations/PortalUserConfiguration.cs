using IopPortal.Data.Identity;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.DisplayName).HasMaxLength(120);
        builder.Property(e => e.Theme).HasMaxLength(10);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.StaffId).IsUnique();
        builder.HasIndex(e => e.ClientId).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_AspNetUsers_Person", "StaffId IS NULL OR ClientId IS NULL"));
    }
}
