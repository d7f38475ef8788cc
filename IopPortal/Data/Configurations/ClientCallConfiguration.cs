using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IopPortal.Data.Configurations;

/// <summary>Every kind of call is kept alike, each in its own table.</summary>
internal abstract class ClientCallConfiguration<TCall> : IEntityTypeConfiguration<TCall>
    where TCall : ClientCall
{
    public void Configure(EntityTypeBuilder<TCall> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Note).HasMaxLength(ClientCall.MaxNote);
        builder.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Session>().WithMany().HasForeignKey(e => e.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.SessionId, e.ClientId, e.At });
    }
}
