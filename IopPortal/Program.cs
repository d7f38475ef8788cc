using IopPortal.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortal();
    await using var app = builder.Build();
    app.UsePortal();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
{
    return StartFailure.Report(sentence);
}
