using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Finds one client by the first letters of a name.</summary>
public sealed partial class ClientPick(SearchClients search, CurrentActor actors) : ComponentBase
{
    private const int Shown = 6;

    private IReadOnlyList<ClientRowView> _found = [];
    private string? _chosen;
    private string _text = "";

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Empty while nobody is chosen.</summary>
    [Parameter]
    public Guid Value { get; set; }

    [Parameter]
    public EventCallback<Guid> ValueChanged { get; set; }

    private async Task FindAsync(string? text)
    {
        var asked = _text = text ?? "";
        var found = string.IsNullOrWhiteSpace(asked) ? [] : await RowsAsync(asked);
        if (asked == _text) // Only the last question's answer is shown.
        {
            _found = found;
        }
    }

    private async Task<IReadOnlyList<ClientRowView>> RowsAsync(string text)
    {
        var result = await search.HandleAsync(await actors.GetAsync(), new(text));
        return result.Succeeded ? [.. result.Value.Rows.Take(Shown)] : [];
    }

    private Task ChooseAsync(ClientRowView row)
    {
        (_chosen, _found, _text) = (row.Name, [], "");
        return ValueChanged.InvokeAsync(row.Id);
    }

    private Task ForgetAsync()
    {
        _chosen = null;
        return ValueChanged.InvokeAsync(Guid.Empty);
    }
}
