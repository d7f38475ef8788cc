using System.Reflection;
using System.Text.RegularExpressions;
using IopPortal.Domain;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>Keeps the list of walked pages complete.</summary>
public sealed partial class WalkTests
{
    /// <summary>Pages that only forward, that need a one-time link, or that answer a mistake; journeys of their own open them.</summary>
    private static readonly string[] NotWalked = ["/", "/Error", "/not-found", "/Account/Link/{}", "/family/{}"];

    [Fact]
    public void Pages_All_AreWalked()
    {
        var walked = Walk.SignedIn.Select(step => step.Path).Concat(Walk.Open).Select(path => Placeholder().Replace("/" + path.Split('?')[0], "{}")).ToHashSet(StringComparer.Ordinal);

        var missing = typeof(Refusal).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(inherit: false))
            .Select(route => route.Template)
            .Where(template => !walked.Contains(Placeholder().Replace(template, "{}")) && !NotWalked.Contains(Placeholder().Replace(template, "{}")));

        Assert.Empty(missing);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
