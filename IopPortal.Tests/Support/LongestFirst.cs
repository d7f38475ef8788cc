using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(IopPortal.Support.LongestFirst))]

namespace IopPortal.Support;

/// <summary>Starts the class that takes minutes before those that take seconds, so that no core waits for it at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private const string Longest = "EndToEnd.AccessibilityTests";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(tests => tests.TestCollectionDisplayName.Contains(Longest, StringComparison.Ordinal))];
}
