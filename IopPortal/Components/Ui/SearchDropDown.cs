using Microsoft.AspNetCore.Components.Web;
using Radzen.Blazor;

namespace IopPortal.Components.Ui;

/// <summary>A list with a search in it whose arrow keys start at the first match, not where the chosen value stood before the search.</summary>
public sealed class SearchDropDown<TValue> : RadzenDropDown<TValue>
{
    protected override Task OnFilterKeyPress(KeyboardEventArgs args)
    {
        if (args.Key is { Length: 1 } or "Backspace" or "Delete")
        {
            selectedIndex = -1;
        }

        return base.OnFilterKeyPress(args);
    }
}
