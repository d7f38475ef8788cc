using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain.Policies;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Policies;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Policies;

/// <summary>Gives a program its attendance policy from a date on.</summary>
public sealed partial class PolicyForm(SavePolicy savePolicy, CurrentActor actors) : CommandPart(actors)
{
    private static readonly IReadOnlyList<(PolicyRuleKind, string)> Kinds =
    [
        (PolicyRuleKind.MaxMisses, "More than so many absences"),
        (PolicyRuleKind.ConsecutiveMisses, "Absences in a row"),
        (PolicyRuleKind.MissesOfLast, "Absences among the last sessions"),
        (PolicyRuleKind.RateBelow, "Attendance rate"),
        (PolicyRuleKind.MissedMinutesPerWeek, "Minutes missed in a week"),
        (PolicyRuleKind.TardiesEqualMiss, "Late arrivals count as absence"),
        (PolicyRuleKind.MinimumAttended, "Sessions that must be attended"),
    ];

    private static readonly IReadOnlyList<(PolicyStage, string)> Stages = [.. Enum.GetValues<PolicyStage>().Select(stage => (stage, EnumWords.For(stage)))];

    private static readonly IReadOnlyList<(MissKinds, string)> Misses =
        [(MissKinds.NotExcused, "No-shows and unexcused absences"), (MissKinds.Every, "Every absence, excused ones too"), (MissKinds.NoShow, "No-shows only")];

    private static readonly IReadOnlyList<(PolicyWindow, string)> Windows = [(PolicyWindow.Episode, "Since admission"), (PolicyWindow.Days, "The last days"), (PolicyWindow.Month, "This month")];

    private static readonly IReadOnlyList<(SessionKind?, string)> SessionKinds =
        [(null, "Any session"), .. Enum.GetValues<SessionKind>().Where(kind => SessionKindFacts.Of(kind).MaxSize > 0).Select(kind => ((SessionKind?)kind, EnumWords.For(kind)))];

    private List<PolicyRuleForm> _rules = [];
    private DateOnly? _validFrom;
    private DateOnly? _knownFrom;
    private int _version;

    [Parameter, EditorRequired]
    public PolicyView Policy { get; set; } = default!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Somebody else's change should be shown.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _rules = [.. Policy.Rules.Select(rule => new PolicyRuleForm(rule))];
        _validFrom = Policy.ValidFrom is null ? Today : Policy.ValidFrom > Today ? Policy.ValidFrom : Today;
        Remember();
    }

    private static string CountLabel(PolicyRuleKind kind) => kind switch
    {
        PolicyRuleKind.MaxMisses => "More than (absences)",
        PolicyRuleKind.TardiesEqualMiss => "Late arrivals that make one absence",
        PolicyRuleKind.MinimumAttended => "At least (sessions)",
        _ => "Absences",
    };

    private void AddUsual() => _rules.AddRange(PolicyPresets.All.Where(rule => _rules.TrueForAll(form => form.Rule() != rule)).Select(rule => new PolicyRuleForm(rule)));

    private void Remember() => (_knownFrom, _version) = (Policy.ValidFrom, Policy.Version);

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            Remember(); // What is there now stands above the form: saving again means it.
        }

        var command = new SavePolicyCommand(Policy.ProgramId, _validFrom == _knownFrom ? _version : 0, _validFrom ?? default, [.. _rules.Select(form => form.Rule())]);
        if (await SendAsync(async (actor, cancellation) => (await savePolicy.HandleAsync(actor, command, cancellation)).AskFor(nameof(command.ValidFrom), _validFrom)))
        {
            await Closed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
