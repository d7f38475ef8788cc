using IopPortal.Domain.Tracks;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class GetProgramsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwoRowsOfNumbers_TheOneOfTheDateIsInForce()
    {
        await _store.SaveAsync(new ProgramParameters(Sample.Program.Id, Sample.Tuesday, new() { AdultDayMinimum = 120 }, new()));

        var program = Assert.Single((await _store.UseCase<GetPrograms>().HandleAsync(Sample.Director, Now)).Value.Programs);

        Assert.Equal(180, program.InForceOn(Sample.Monday)?.Attendance.AdultDayMinimum);
        Assert.Equal(120, program.InForceOn(Sample.Tuesday)?.Attendance.AdultDayMinimum);
        Assert.Null(program.InForceOn(new(2019, 1, 1)));
    }
}
