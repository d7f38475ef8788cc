using IopPortal.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortal();
    await using var app = builder.Build();
    app.UsePortal();
    return await app.RunPortalAsync(args);
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
{
    return StartFailure.Report(sentence);
}
