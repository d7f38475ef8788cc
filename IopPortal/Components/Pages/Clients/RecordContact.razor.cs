using IopPortal.Components.Ui;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>How the client is reached, and the person's details for those who may change them.</summary>
public sealed partial class RecordContact(EditClient edit, CurrentActor actors) : ComponentBase
{
    private readonly Attempt _attempt = new();
    private ClientForm? _form;
    private int _version; // Of the record as it was when the form was opened, or shown again after somebody else saved first.
    private bool _catchUp;

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnParametersSet()
    {
        if (_catchUp)
        {
            _version = Record.Version;
            _catchUp = false;
        }
    }

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
        var saved = await _attempt.RunAsync(async () =>
        {
            var result = (await edit.HandleAsync(await actors.GetAsync(), command)).AskFor(nameof(ClientPerson.BirthDate), form.BirthDate);
            if (result.Succeeded || result.Refusals.Any(refusal => refusal.Code == "stale"))
            {
                _catchUp = true; // Whoever was told what changed may save again.
                await Changed.InvokeAsync();
            }

            return result;
        });
        if (saved is { Succeeded: true })
        {
            _form = null;
        }
    }
}
