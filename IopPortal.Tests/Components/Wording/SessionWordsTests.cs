using IopPortal.Domain.Sessions;
using Xunit;

namespace IopPortal.Components.Wording;

public sealed class SessionWordsTests
{
    [Theory]
    [InlineData("Morning group", SessionKind.GroupTherapy, "Morning group")]
    [InlineData("", SessionKind.MedicationManagement, "Medication management")]
    [InlineData("", null, "Busy")]
    public void Title_FallsBackToTheKindThenToBusy(string title, SessionKind? kind, string words) =>
        Assert.Equal(words, SessionWords.Title(title, kind));
}
