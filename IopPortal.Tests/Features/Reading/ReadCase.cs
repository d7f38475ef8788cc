using IopPortal.Domain;
using IopPortal.Security;
using IopPortal.Support;

namespace IopPortal.Features.Reading;

/// <summary>One read use case called the way a page calls it.</summary>
/// <param name="Most">Commands it may send, the check of the right and of the audit trail among them.</param>
internal sealed record ReadCase(string UseCase, string Account, int Most, Func<DemoStore, DemoThings, Actor, Task<IReadOnlyList<Refusal>>> CallAsync, string About = "")
{
    public string Name => $"{UseCase}{(About.Length > 0 ? " " + About : "")}, {Account.Split('@')[0]}";

    public static ReadCase Of<TUseCase, TView>(string account, int most, Func<TUseCase, Actor, DemoThings, Task<Result<TView>>> call, string about = "")
        where TUseCase : notnull =>
        new(typeof(TUseCase).Name, account, most, async (store, things, actor) => (await call(store.UseCase<TUseCase>(), actor, things)).Refusals, about);
}
