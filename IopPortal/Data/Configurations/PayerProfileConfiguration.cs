using IopPortal.Domain.Payers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class PayerProfileConfiguration : IEntityTypeConfiguration<PayerProfile>
{
    public void Configure(EntityTypeBuilder<PayerProfile> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Code).HasMaxLength(12);
        builder.Property(e => e.Name).HasMaxLength(120);
        builder.Property(e => e.Numbers).HasConversion(new JsonConverter<PayerNumbers>(), JsonConverter<PayerNumbers>.Comparer);
        builder.HasIndex(e => e.Code).IsUnique();
    }
}
