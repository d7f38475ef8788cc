using System.Reflection;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>Every use case and page is in the table of rights, and every use case obeys it whatever it is asked.</summary>
public sealed class UseCaseAccessTests : IAsyncDisposable
{
    /// <summary>Pages that show nothing of the clinic.</summary>
    private static readonly string[] WithoutOperation = ["/", "/Error", "/not-found"];

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    public static TheoryData<PortalRole> Roles => [.. Enum.GetValues<PortalRole>()];

    [Fact]
    public void UseCases_All_AreInTheTable() =>
        Assert.Empty(from useCase in FeatureServices.UseCases where OperationTable.Find(useCase.Name) is null select useCase.Name);

    [Fact]
    public void Pages_All_AreInTheTable() =>
        Assert.Empty(from type in typeof(Refusal).Assembly.GetTypes()
                     from route in type.GetCustomAttributes<RouteAttribute>(inherit: false)
                     let page = route.Template.Replace(":guid", "", StringComparison.Ordinal)
                     where OperationTable.Find(page) is null && !WithoutOperation.Contains(page)
                     select page);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task UseCases_RoleWithoutTheRight_IsForbidden(PortalRole role)
    {
        var let = new List<string>();
        foreach (var useCase in FeatureServices.UseCases.Where(TakesAnActor))
        {
            if (!OperationTable.Find(useCase.Name)!.For(role).IsGranted && await AskAsync(useCase, Sample.As(role)) is not "forbidden" and var answer)
            {
                let.Add($"{useCase.Name} answers a {role}: {answer}");
            }
        }

        Assert.Empty(let);
    }

    [Fact]
    public async Task UseCases_SignInLockedToTheTablet_IsForbiddenAllButItsOwn()
    {
        var let = new List<string>();
        foreach (var useCase in FeatureServices.UseCases.Where(TakesAnActor).Where(type => OperationTable.Find(type.Name)!.Id != "KIO-1"))
        {
            if (await AskAsync(useCase, Sample.Director with { IsTablet = true }) is not "forbidden" and var answer)
            {
                let.Add($"{useCase.Name}: {answer}");
            }
        }

        Assert.Empty(let);
    }

    [Fact]
    public async Task UseCases_SignInThatWasEnded_IsForbidden()
    {
        var let = new List<string>();
        foreach (var useCase in FeatureServices.UseCases.Where(TakesAnActor))
        {
            if (await AskAsync(useCase, Sample.Director with { Stamp = "ended" }) is not "forbidden" and var answer)
            {
                let.Add($"{useCase.Name}: {answer}");
            }
        }

        Assert.Empty(let);
    }

    [Fact]
    public void UseCases_WithoutAnActor_AreOpenToAnyoneOrToWhoeverHoldsTheToken() =>
        Assert.Empty(from useCase in FeatureServices.UseCases
                     let cell = OperationTable.Find(useCase.Name)!.Anonymous
                     where !TakesAnActor(useCase) && !cell.IsGranted && cell.Scope != Scope.Token
                     select useCase.Name);

    private static bool TakesAnActor(Type useCase) => Handle(useCase).GetParameters() is [{ } first, ..] && first.ParameterType == typeof(Actor);

    private static MethodInfo Handle(Type useCase) => useCase.GetMethod("HandleAsync")!;

    /// <summary>Calls the use case with made-up values and says what it answered.</summary>
    private async Task<string> AskAsync(Type useCase, Actor actor)
    {
        var handle = Handle(useCase);
        object?[] arguments =
        [
            actor,
            .. handle.GetParameters()[1..].Select(parameter =>
                parameter.ParameterType == typeof(CancellationToken) ? TestContext.Current.CancellationToken : AnyValue.Of(parameter.ParameterType)),
        ];

        var task = (Task)handle.Invoke(_store.Services.GetRequiredService(useCase), arguments)!;
        await task;
        dynamic result = ((dynamic)task).Result;
        if (result is null)
        {
            return "nothing";
        }

        IReadOnlyList<Refusal> refusals = result.Refusals;
        return refusals.Count > 0 ? refusals[0].Code : "done";
    }
}
