using System.Text;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Imports;

public sealed class CheckImportTests : IAsyncDisposable
{
    private const string Good = "X-1,Ada,Byron,1990-05-04";

    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    public static TheoryData<string, byte[]> OtherFiles => new()
    {
        { "zip", [0x50, 0x4B, 0x03, 0x04, 1, 2] },
        { "png", [0x89, 0x50, 0x4E, 0x47, 13, 10] },
        { "html", "  <!DOCTYPE html><html></html>"u8.ToArray() },
        { "html in UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<html>")] },
    };

    public static TheoryData<string, byte[]> Encodings
    {
        get
        {
            var text = ImportFiles.Lines(ImportFiles.ClientHeader, "X-1,Zoë,Núñez,1990-05-04");
            return new()
            {
                { "UTF-8", Encoding.UTF8.GetBytes(text) },
                { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] },
                { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)] },
                { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)] },
                { "UTF-16 without a mark", Encoding.Unicode.GetBytes(text) },
            };
        }
    }

    [Theory] // 47, 48
    [InlineData("", "import.empty")]
    [InlineData("\r\n\r\n", "import.empty")]
    [InlineData("MRN,First name,Last name,Birth date\r\n", "import.no-rows")]
    [InlineData("MRN,First name,Last name,Birth date\r\n , ,,\r\n\r\n", "import.no-rows")]
    public async Task HandleAsync_NothingInIt_IsRefused(string text, string code) => Assert.Equal(code, await CodeAsync(Encoding.UTF8.GetBytes(text)));

    [Fact] // 49
    public async Task HandleAsync_ColumnMissingTwiceOrUnknown_IsNamed()
    {
        var view = await CheckAsync(ImportFiles.Lines("MRN,First name,Given name,DOB,Shoe size", "X-1,Ada,Ada,1990-05-04,7"));

        Assert.False(view.CanImport);
        Assert.Equal(
            [new Refusal("import.column-twice", "First name", 2), new Refusal("import.column-missing", "Last name"), new Refusal("import.column-unknown", "Shoe size")],
            view.Map.Problems);
    }

    [Fact]
    public async Task HandleAsync_ColumnsChosen_AreReadAsChosen()
    {
        var text = ImportFiles.Lines("a,b,c,d,e", "X-1,Ada,Byron,1990-05-04,7");
        var query = ImportFiles.Query(ImportKind.Clients, text) with { Columns = ["Mrn", "GivenName", "FamilyName", "BirthDate", ColumnMap.LeftOut] };

        Assert.True((await CheckAsync(query)).CanImport);
        Assert.False((await CheckAsync(query with { Columns = ["Mrn", "GivenName", "FamilyName", "BirthDate", "Role"] })).CanImport);
    }

    [Theory] // 50
    [MemberData(nameof(Encodings))]
    public async Task HandleAsync_EncodingThatIsRead_FindsTheRow(string name, byte[] content)
    {
        var view = await CheckAsync(ImportFiles.Query(ImportKind.Clients, content));

        Assert.True(view is { CanImport: true, New: 1 }, name);
    }

    [Fact] // 50
    public async Task HandleAsync_Latin1_NamesTheRow()
    {
        var refusal = await RefusalAsync(Encoding.Latin1.GetBytes(ImportFiles.Lines(ImportFiles.ClientHeader, Good, "X-2,\"Zo\né\",B,1990-05-04")));

        Assert.Equal(new Refusal("import.encoding", 3), refusal);
    }

    [Fact] // 50
    public async Task HandleAsync_BrokenUtf16_NamesTheRow()
    {
        byte[] content = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(ImportFiles.ClientHeader + "\nX"), 0x00, 0xD8, (byte)'a', 0];

        Assert.Equal(new Refusal("import.encoding", 2), await RefusalAsync(content));
    }

    [Theory] // 51
    [InlineData("X-1,\"Ada,Byron,1990-05-04", "import.quotes")]
    [InlineData("X-1,\"Ada\"x,Byron,1990-05-04", "import.quotes")]
    public async Task HandleAsync_QuoteThatIsNotClosed_IsRefusedByRow(string row, string code) =>
        Assert.Equal(new Refusal(code, 2), await RefusalAsync(Encoding.UTF8.GetBytes(ImportFiles.Lines(ImportFiles.ClientHeader, row))));

    [Fact] // 51
    public async Task HandleAsync_HugeCellOrManyColumns_NamesTheLimit()
    {
        Assert.Equal(new Refusal("import.cell-too-long", 2, 4000), await RefusalAsync(Encoding.UTF8.GetBytes(ImportFiles.Lines(ImportFiles.ClientHeader, $"X-1,{new string('a', 1_000_000)},B,1990-05-04"))));
        Assert.Equal(new Refusal("import.too-many-columns", 1, 5000, 100), await RefusalAsync(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("a", 5000)) + "\n1\n")));
    }

    [Fact] // 51
    public async Task HandleAsync_NewlineInACell_IsRefusedAtItsCellAndKeepsTheRowsCounted()
    {
        var view = await CheckAsync(ImportFiles.Lines(ImportFiles.ClientHeader, "X-1,\"Ada\nMaria\",Byron,1990-05-04", "X-2,Bo,\"x\r\nATTENDEE:mailto:x@evil\",1990-05-04", "X-3,\"a\rb\",C,1990-05-04"));

        Assert.Equal([(2, "First name"), (3, "Last name"), (4, "First name")], view.Problems.Select(problem => (problem.Row, problem.Column)));
        Assert.All(view.Problems, problem => Assert.Equal("text.control", problem.Reason.Code));
    }

    [Theory] // 52
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData(',')]
    public async Task HandleAsync_Separator_IsFound(char separator)
    {
        var view = await CheckAsync(ImportFiles.Lines(ImportFiles.ClientHeader, Good).Replace(',', separator));

        Assert.True(view is { CanImport: true, New: 1 });
    }

    [Fact] // 53
    public async Task HandleAsync_TooLargeOrTooManyRows_IsRefused()
    {
        Assert.Equal(new Refusal("import.too-big", 5), await RefusalAsync(new byte[ImportLimits.MostBytes + 1]));
        Assert.Equal(new Refusal("import.too-many-rows", 20_000), await RefusalAsync(Encoding.UTF8.GetBytes(ImportFiles.Clients(100_000))));
    }

    [Theory] // 56
    [MemberData(nameof(OtherFiles))]
    public async Task HandleAsync_AnotherKindOfFile_IsRefusedByItsContent(string name, byte[] content) => Assert.True(await CodeAsync(content) == "import.not-a-table", name);

    [Fact] // 34
    public async Task HandleAsync_NamesThatLookLikeSomethingElse_AreText()
    {
        var view = await CheckAsync(ImportFiles.Lines(ImportFiles.ClientHeader, "X-1,Null,O'Brien,1990-05-04", "X-2,=cmd|' /C calc'!A0,+1,1990-05-04", "X-3,\"a\0b\",C,1990-05-04"));

        Assert.Equal((4, "First name", "text.control"), Assert.Single(view.Problems.Select(problem => (problem.Row, problem.Column, problem.Reason.Code))));
        Assert.Equal(2, view.New);
    }

    [Fact]
    public async Task HandleAsync_ManyProblems_ListsEachByRowAndColumn()
    {
        var view = await CheckAsync(ImportFiles.Lines(
            ImportFiles.ClientHeader + ",E-mail,May leave message",
            $",,{new string('x', 81)},soon,nobody,perhaps",
            "X-1,Ada,Byron,5/4/1990,,,surplus",
            "X-1,Ada,Byron,1990-05-04,,"));

        Assert.Equal(
            [
                (2, "Birth date", "import.date"), (2, "May leave message", "import.yes-no"), (2, "MRN", "text.required"), (2, "First name", "text.required"), (2, "Last name", "text.too-long"),
                (2, "E-mail", "account.email-invalid"), (3, "", "import.extra-cells"), (4, "MRN", "import.twice"),
            ],
            view.Problems.Select(problem => (problem.Row, problem.Column, problem.Reason.Code)));
    }

    [Fact]
    public async Task HandleAsync_ClientIsKnownUnderAnotherNumber_IsAskedAbout()
    {
        var query = ImportFiles.Query(ImportKind.Clients, ImportFiles.Lines(ImportFiles.ClientHeader, "X-1,Ana,Lane,1990-05-04", $"{Sample.Ben.Mrn},Ben,Moss,1991-01-01"));

        Assert.Equal([(2, "import.known-already"), (3, "import.mrn-taken")], (await CheckAsync(query)).Problems.Select(problem => (problem.Row, problem.Reason.Code)));
        Assert.Equal([(3, "import.mrn-taken")], (await CheckAsync(query with { AreOthers = true })).Problems.Select(problem => (problem.Row, problem.Reason.Code)));
    }

    [Fact]
    public async Task HandleAsync_StaysThatCannotBe_AreRefusedByTheirRules()
    {
        var view = await CheckAsync(ImportFiles.Query(ImportKind.Enrolments, ImportFiles.Lines(
            ImportFiles.EnrolmentHeader + ",Admitted on,Discharged on,Discharge reason,Track",
            $"{Sample.Ana.Mrn},Day program,2026-02-20,12,3,180,,,,",
            $"{Sample.Ana.Mrn},Day program,2026-01-20,12,3,180,2026-01-22,2026-02-10,Moved,MO",
            $"{Sample.Ana.Mrn},Night program,2026-02-20,0,9,1,,,,",
            "Z-9,Day program,someday,12,3,180,,,,",
            $"{Sample.Ben.Mrn},Day program,2025-01-20,12,3,180,,2025-02-10,Moved,XX",
            $"{Sample.Ben.Mrn},Day program,2025-03-20,12,3,180,2025-03-10,,,")));

        Assert.Equal(
            [
                (2, "Program", "enrollment.same-program"), (3, "Admitted on", "enrollment.overlap"), (4, "Program", "import.unknown"), (4, "Weeks", "number.range"), (4, "Days a week", "number.range"), (4, "Minutes a day", "number.range"),
                (5, "MRN", "import.no-client"), (5, "Referred on", "import.date"), (6, "Track", "import.unknown"), (6, "Track", "import.needs-admission"), (7, "Admitted on", "enrollment.admit-before-referral"),
            ],
            view.Problems.Select(problem => (problem.Row, problem.Column, problem.Reason.Code)));
    }

    [Fact]
    public async Task HandleAsync_AuthorisationsThatCannotBe_AreRefusedByTheirRules()
    {
        await _store.SaveAsync(new Domain.Payers.PayerProfile("ACME", "Acme Health", new()));
        var view = await CheckAsync(ImportFiles.Query(ImportKind.Authorisations, ImportFiles.Lines(
            ImportFiles.AuthorisationHeader,
            $"{Sample.Ana.Mrn},Day program,Acme health,A-1,Day,20,2026-02-23,2026-03-30,Approved",
            $"{Sample.Ana.Mrn},Day program,ACME,A-2,Day,20,2026-03-30,2026-05-01,Approved",
            $"{Sample.Ana.Mrn},Day program,Other,A-3,Week,-1,2026-06-23,2026-05-01,Perhaps",
            $"{Sample.Ben.Mrn},Day program,ACME,,Day,1.3,2020-01-01,2020-02-01,Pending")));

        Assert.Equal(
            [
                (3, "First day", "authorization.overlap"), (4, "Payer", "import.unknown"), (4, "Unit", "import.choice"), (4, "Allowed", "import.number"), (4, "Status", "import.choice"), (4, "Last day", "authorization.end-before-start"),
                (5, "Program", "import.no-stay"), (5, "Number", "text.required"), (5, "Allowed", "authorization.units"),
            ],
            view.Problems.Select(problem => (problem.Row, problem.Column, problem.Reason.Code)));
    }

    [Fact]
    public async Task HandleAsync_PasswordProvedLongAgo_AsksForItAgain()
    {
        _store.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("step-up", await CodeAsync("a"u8.ToArray()));
    }

    private Task<ImportCheckView> CheckAsync(string clients) => CheckAsync(ImportFiles.Query(ImportKind.Clients, clients));

    private async Task<ImportCheckView> CheckAsync(ImportQuery query) => (await _store.UseCase<CheckImport>().HandleAsync(Sample.Director, query, Now)).Value;

    private async Task<Refusal> RefusalAsync(byte[] content) =>
        Assert.Single((await _store.UseCase<CheckImport>().HandleAsync(Sample.Director, ImportFiles.Query(ImportKind.Clients, content), Now)).Refusals);

    private async Task<string> CodeAsync(byte[] content) => (await RefusalAsync(content)).Code;
}
