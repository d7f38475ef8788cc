using IopPortal.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class ClientBusyBlockConfiguration : IEntityTypeConfiguration<ClientBusyBlock>
{
    public void Configure(EntityTypeBuilder<ClientBusyBlock> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Label).HasMaxLength(80);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.ClientId);
        builder.ToTable(table => table.HasCheckConstraint("CK_ClientBusyBlocks_Times", "Start < End"));
    }
}
