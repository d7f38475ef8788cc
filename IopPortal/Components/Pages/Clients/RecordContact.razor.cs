using IopPortal.Components.Ui;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>How the client is reached, and the person's details for those who may change them.</summary>
public sealed partial class RecordContact(EditClient edit, CurrentActor actors) : ComponentBase
{
    private readonly Attempt _attempt = new();
    private ClientForm? _form;
    private int _version; // Of the record as it was when the form was opened.

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private void Open()
    {
        _attempt.Clear();
        _form = ClientForm.Of(Record);
        _version = Record.Version;
    }

    private async Task SaveAsync()
    {
        var form = _form!;
        var command = new EditClientCommand(Record.Id, _version, Record.Actions.EditPerson ? form.Person : null, form.Contact);
        if (await _attempt.RunAsync(async () => await edit.HandleAsync(await actors.GetAsync(), command)) is not { } result)
        {
            return;
        }

        if (result.Succeeded)
        {
            _form = null;
        }

        if (result.Succeeded || _attempt.Errors.Has("stale"))
        {
            await Changed.InvokeAsync();
            _version = Record.Version; // Whoever was told what changed may save again.
        }
    }
}
