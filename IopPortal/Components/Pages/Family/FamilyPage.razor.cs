using System.Globalization;
using IopPortal.Domain;
using IopPortal.Features.Families;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Family;

/// <summary>What a family's link opens: when and where, and not a word of why. No circuit, no script, no sign-in.</summary>
public sealed partial class FamilyPage(ReadFamilySchedule read) : ComponentBase
{
    private FamilyScheduleView? _view;
    private Refusal? _wait;

    [Parameter]
    public string Token { get; set; } = "";

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var found = await read.HandleAsync(Token, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", HttpContext.RequestAborted);
        if (found.Succeeded)
        {
            _view = found.Value;
            return;
        }

        _wait = found.Refusals.FirstOrDefault(refusal => refusal.Code == "calendar.too-often");
        HttpContext.Response.StatusCode = _wait is null ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests;
        if (_wait is not null)
        {
            HttpContext.Response.Headers.RetryAfter = ((int)_wait.Arguments[0]).ToString(CultureInfo.InvariantCulture);
        }
    }
}
