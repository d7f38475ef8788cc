using IopPortal.Components.Ui;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>People close to the client.</summary>
public sealed partial class RecordFamily(AddFamilyContact add, EndFamilyContact end, CurrentActor actors) : CommandPart(actors)
{
    private bool _open;
    private Guid _key;
    private string _name = "";
    private string _relationship = "";
    private string _phone = "";
    private bool _isGuardian;

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private FormErrors Errors => new(Refusals);

    private void Open()
    {
        ForgetRefusals();
        (_open, _key, _name, _relationship, _phone, _isGuardian) = (true, Guid.CreateVersion7(), "", "", "", false);
    }

    private async Task AddAsync()
    {
        if (await SendAsync((actor, gone) => add.HandleAsync(actor, new(_key, Record.Id, _name, _relationship, _phone, _isGuardian), gone)))
        {
            _open = false;
            await Changed.InvokeAsync();
        }
    }

    private async Task EndAsync(Guid contact)
    {
        if (await SendAsync((actor, gone) => end.HandleAsync(actor, new(Record.Id, contact), gone)) is not null)
        {
            await Changed.InvokeAsync();
        }
    }
}
