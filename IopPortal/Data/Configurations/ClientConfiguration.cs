using IopPortal.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Mrn).HasMaxLength(20);
        builder.Property(e => e.GivenName).HasMaxLength(80);
        builder.Property(e => e.FamilyName).HasMaxLength(80);
        builder.Property(e => e.PreferredName).HasMaxLength(80);
        builder.Property(e => e.Pronouns).HasMaxLength(40);
        builder.Property(e => e.Phone).HasMaxLength(40);
        builder.Property(e => e.Email).HasMaxLength(254);
        builder.Property(e => e.SearchText).HasMaxLength(400);
        builder.Ignore(e => e.DisplayName);
        builder.HasIndex(e => e.Mrn).IsUnique();
        builder.HasIndex(e => new { e.FamilyName, e.GivenName, e.Id });
    }
}
