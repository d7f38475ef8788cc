using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

internal sealed class EnrollmentTrackConfiguration : IEntityTypeConfiguration<EnrollmentTrack>
{
    public void Configure(EntityTypeBuilder<EnrollmentTrack> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<Enrollment>().WithMany().HasForeignKey(e => e.EnrollmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Track>().WithMany().HasForeignKey(e => e.TrackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.EnrollmentId, e.TrackId, e.From }).IsUnique();
    }
}
