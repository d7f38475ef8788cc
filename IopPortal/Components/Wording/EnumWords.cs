using System.Globalization;
using System.Text;
using IopPortal.Domain.Sessions;

namespace IopPortal.Components.Wording;

/// <summary>The word people read for a value of a clinic's list; where nothing is said, the name itself in plain words.</summary>
public static class EnumWords
{
    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["AttendanceStatus.CheckedIn"] = "Checked in",
        ["AttendanceStatus.NoShow"] = "No-show",
        ["AttendanceStatus.CancelledByProgram"] = "Cancelled",
        ["AttendanceStatus.NotExpected"] = "Not expected",
        ["CallOutcome.LeftMessage"] = "Left a message",
        ["WeekStatus.OnTrack"] = "On track",
        ["WeekStatus.AtRisk"] = "At risk",
        ["WeekStatus.NotMet"] = "Not met",
        ["AbsenceReason.ChildcareOrFamily"] = "Childcare or family",
        ["AbsenceReason.CourtOrLegal"] = "Court or legal",
        ["AbsenceReason.TelehealthFailure"] = "Video did not work",
        ["ContactPreference.Email"] = "E-mail",
        ["DischargeReason.CompletedTreatment"] = "Completed treatment",
        ["DischargeReason.TransferredStepDown"] = "Transferred to a lower level of care",
        ["DischargeReason.TransferredStepUp"] = "Transferred to a higher level of care",
        ["DischargeReason.TransferredOtherProgram"] = "Transferred to another program",
        ["Delivery.InPerson"] = "In person",
        ["Delivery.Telehealth"] = "By video",
        ["Delivery.Hybrid"] = "In person or by video",
        ["BookingRole.CoLead"] = "Co-lead",
        ["SessionKind.MultiFamilyGroup"] = "Multi-family group",
        ["FocusArea.Dbt"] = "DBT",
        ["FocusArea.CoOccurring"] = "Co-occurring conditions",
        ["LevelOfCare.Iop"] = "IOP",
        ["LevelOfCare.Php"] = "PHP",
        ["Discipline.Lcsw"] = "LCSW",
        ["Discipline.Lmft"] = "LMFT",
        ["Discipline.Lpc"] = "LPC",
        ["Discipline.Lmhc"] = "LMHC",
        ["Discipline.Ladc"] = "LADC",
        ["Discipline.Pmhnp"] = "PMHNP",
        ["Discipline.Rn"] = "RN",
        ["Discipline.NonClinical"] = "Non-clinical",
        ["TrackBlockKind.WrapUp"] = "Wrap-up",
        ["PortalRole.FrontDesk"] = "Front desk",
        ["WeekdaySet.None"] = "no day",
        ["WeekdaySet.All"] = "every day",
    };

    public static string For(Enum value)
    {
        var key = $"{value.GetType().Name}.{value}";
        return Said.TryGetValue(key, out var word) ? word : value is WeekdaySet days ? Days(days) : InPlainWords(value.ToString());
    }

    /// <summary>"Monday, Wednesday and Friday"; short: "Mon, Wed and Fri".</summary>
    public static string Days(WeekdaySet days, bool abbreviated = false) => Words.Join(
    [
        .. Enum.GetValues<WeekdaySet>()
            .Where(day => day is not (WeekdaySet.None or WeekdaySet.All) && days.HasFlag(day))
            .Select(day => abbreviated ? day.ToString()[..3] : day.ToString()),
    ]);

    private static string InPlainWords(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            }
            else
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}
