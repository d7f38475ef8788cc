using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class GroupMembershipConfiguration : IEntityTypeConfiguration<GroupMembership>
{
    public void Configure(EntityTypeBuilder<GroupMembership> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Reason).HasMaxLength(200);
        builder.Property(e => e.Weekdays).HasConversion<int>();
        builder.HasOne<Group>().WithMany().HasForeignKey(e => e.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FamilyContact>().WithMany().HasForeignKey(e => e.FamilyContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.GroupId, e.From });
        builder.HasIndex(e => e.ClientId);
        builder.ToTable(table => table.HasCheckConstraint("CK_GroupMemberships_Weekdays", "Weekdays BETWEEN 0 AND 127"));
    }
}
