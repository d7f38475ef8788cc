using IopPortal.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class KeepApartPairConfiguration : IEntityTypeConfiguration<KeepApartPair>
{
    public void Configure(EntityTypeBuilder<KeepApartPair> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Note).HasMaxLength(200);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.FirstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.SecondId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.FirstId, e.SecondId }).IsUnique().HasFilter("EndedAt IS NULL");
        builder.HasIndex(e => e.SecondId);
        builder.ToTable(table => table.HasCheckConstraint("CK_KeepApartPairs_Two", "FirstId <> SecondId"));
    }
}
