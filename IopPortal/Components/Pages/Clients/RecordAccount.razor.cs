using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Accounts;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>The client's own sign-in, and putting the record away.</summary>
public sealed partial class RecordAccount(
    InviteClient invite, StartPasswordReset reset, ArchiveClient archive, RestoreClient restore, CurrentActor actors, NavigationManager navigation) : ComponentBase
{
    private readonly Attempt _attempt = new();
    private string? _link; // Kept nowhere else.
    private bool _asking;

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private string AccountState => Record.Account switch
    {
        null => "The client has no account yet.",
        { IsDisabled: true } => "The client’s account is switched off.",
        { IsSetUp: false } => "The client has been invited and has not chosen a password yet.",
        _ => "The client has an account.",
    };

    private async Task InviteAsync() => await ShowLinkAsync(async () => await invite.HandleAsync(await actors.GetAsync(), Record.Id));

    private async Task ResetAsync() => await ShowLinkAsync(async () => await reset.HandleAsync(await actors.GetAsync(), Record.Account!.Id));

    private async Task ShowLinkAsync(Func<Task<Result<string>>> command)
    {
        if (await _attempt.RunAsync(command) is not { } result)
        {
            return;
        }

        if (_attempt.Errors.Has("step-up"))
        {
            navigation.NavigateTo($"/Account/Confirm?returnUrl={Uri.EscapeDataString($"/clients/{Record.Id}")}", forceLoad: true);
        }
        else if (result.Succeeded)
        {
            _link = result.Value;
            await Changed.InvokeAsync();
        }
    }

    private async Task ArchiveAsync()
    {
        if (await _attempt.RunAsync(async () => await archive.HandleAsync(await actors.GetAsync(), new(Record.Id, Record.Version))) is { Succeeded: true })
        {
            _asking = false;
            await Changed.InvokeAsync();
        }
    }

    private async Task RestoreAsync()
    {
        if (await _attempt.RunAsync(async () => await restore.HandleAsync(await actors.GetAsync(), new(Record.Id, Record.Version))) is { Succeeded: true })
        {
            await Changed.InvokeAsync();
        }
    }
}
