using Xunit;

namespace IopPortal.Domain.Clients;

public sealed class IntakeStepTests
{
    [Theory]
    [InlineData("Psychological test", true, false, false)]
    [InlineData("Medical evaluation", false, true, false)]
    [InlineData("Intake interview", false, false, true)]
    [InlineData("", true, true, true)]
    [InlineData("First visit", true, true, true)]
    public void IsFor_OneThatNamesNoStep_IsForAll(string topic, bool test, bool medical, bool interview) =>
        Assert.Equal([test, medical, interview], IntakeStep.All.Select(step => IntakeStep.IsFor(step, topic)));
}
