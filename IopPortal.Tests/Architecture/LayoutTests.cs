using System.Reflection;
using IopPortal.Domain;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>A file stands where its namespace says, holds one public type, and a test stands beside its subject.</summary>
public sealed class LayoutTests
{
    /// <summary>Folders whose tests are about the whole portal and so have no single subject.</summary>
    private static readonly string[] WithoutSubject = ["Architecture", "EndToEnd", "Races", "Benchmarks", "Recount", "Feeds", "Support"];

    /// <summary>About a whole folder: what goes wrong there in comparable programs.</summary>
    private const string AboutAFolder = "PeerFailureTests";

    private static readonly IReadOnlyList<SourceFile> Code =
    [
        .. Repository.Files("IopPortal", ".cs"),
        .. Repository.Files("IopPortal.Tests", ".cs"),
    ];

    [Fact]
    public void Namespace_EveryFile_IsItsFolder() => Assert.Empty(Code.Select(Misplaced).OfType<string>());

    [Fact]
    public void PublicTypes_EveryFile_AreOneOfTheFilesName() => Assert.Empty(Code.Select(Crowded).OfType<string>());

    [Fact]
    public void Tests_EveryClass_MirrorItsSubject()
    {
        var subjects = typeof(Refusal).Assembly.GetTypes().Select(type => type.FullName!.Split('`')[0]).ToHashSet(StringComparer.Ordinal);

        var strays = TestClasses().Where(test => test.Name != AboutAFolder).Select(test => Stray(test.FullName!, subjects)).OfType<string>();

        Assert.Empty(strays);
    }

    [Fact]
    public void Tests_EveryClass_IsNamedForItsSubject() =>
        Assert.Empty(TestClasses().Where(test => !test.Name.EndsWith("Tests", StringComparison.Ordinal)).Select(test => test.FullName));

    [Theory]
    [InlineData("IopPortal/Domain/Time/Zone.cs", "namespace IopPortal.Domain;\n", "IopPortal/Domain/Time/Zone.cs: IopPortal.Domain instead of IopPortal.Domain.Time")]
    [InlineData("IopPortal/Domain/Time/Zone.cs", "namespace IopPortal.Domain.Time;\n", null)]
    [InlineData("IopPortal/Program.cs", "var app = 1;\n", null)]
    public void Misplaced_File_IsNamed(string path, string text, string? expected) => Assert.Equal(expected, Misplaced(new(path, text)));

    [Theory]
    [InlineData("A/Pair.cs", "public sealed class Pair\n{\n}\n\npublic enum Side\n", "A/Pair.cs: Pair, Side")]
    [InlineData("A/Pair.cs", "public sealed record Couple(int A);\n", "A/Pair.cs: Couple")]
    [InlineData("A/Pair.razor.cs", "public sealed partial class Pair\n", null)]
    [InlineData("A/BookClient.cs", "public sealed class BookClient\npublic sealed record BookClientCommand(Guid Id);\n", null)]
    public void Crowded_File_IsNamed(string path, string text, string? expected) => Assert.Equal(expected, Crowded(new(path, text)));

    [Theory]
    [InlineData("IopPortal.Domain.ThingTests", null)]
    [InlineData("IopPortal.Domain.OtherTests", "IopPortal.Domain.OtherTests: no IopPortal.Domain.Other")]
    [InlineData("IopPortal.Data.ThingTests", "IopPortal.Data.ThingTests: no IopPortal.Data.Thing")]
    [InlineData("IopPortal.Races.AnythingTests", null)]
    public void Stray_TestClass_IsNamed(string test, string? expected) => Assert.Equal(expected, Stray(test, new HashSet<string> { "IopPortal.Domain.Thing" }));

    private static IEnumerable<Type> TestClasses() =>
        from type in typeof(LayoutTests).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false }
        where type.GetMethods().Any(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
        select type;

    private static string? Misplaced(SourceFile file) =>
        TypeDeclarations.Namespace(file) is { } actual && actual != TypeDeclarations.FolderNamespace(file)
            ? $"{file.Path}: {actual} instead of {TypeDeclarations.FolderNamespace(file)}"
            : null;

    /// <summary>A command may stand with its use case, since neither is read without the other.</summary>
    private static string? Crowded(SourceFile file)
    {
        var name = file.Name.Split('.')[0];
        var types = TypeDeclarations.PublicTypes(file);
        return types.All(type => type == name || type == name + "Command") ? null : $"{file.Path}: {string.Join(", ", types)}";
    }

    private static string? Stray(string test, HashSet<string> subjects)
    {
        var subject = test[..^"Tests".Length];
        return WithoutSubject.Contains(test.Split('.')[1]) || subjects.Contains(subject) ? null : $"{test}: no {subject}";
    }
}
