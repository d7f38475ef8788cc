using AngleSharp.Diffing.Core;
using AngleSharp.Diffing.Strategies;
using AngleSharp.Dom;

// The types bUnit binds to when it starts. Comparing markup does not work with them: tests assert on the DOM.
namespace AngleSharp.Diffing
{
    public sealed class HtmlDiffer(IDiffingStrategy strategy)
    {
        public IDiffingStrategy Strategy { get; } = strategy;

        public IEnumerable<IDiff> Compare(string controlMarkup, string testMarkup) => throw new NotSupportedException();

        public IEnumerable<IDiff> Compare(INodeList controlNodes, INodeList testNodes) => throw new NotSupportedException();
    }

    public static class DiffingStrategyPipelineBuilderExtensions
    {
        public static IDiffingStrategyCollection AddDefaultOptions(this IDiffingStrategyCollection builder) => builder;
    }
}

namespace AngleSharp.Diffing.Core
{
    public interface IDiff;

    public interface IDiffContext;

    public interface IDiffingStrategy;

    public enum FilterDecision { Keep, Exclude }

    public enum DiffTarget { None, Element, Attribute, Comment, Text, Node }

    public readonly struct ComparisonSource
    {
        public INode Node => throw new NotSupportedException();

        public int Index => 0;

        public string Path => "";
    }

    public readonly struct AttributeComparisonSource
    {
        public IAttr Attribute => throw new NotSupportedException();

        public string Path => "";
    }

    public readonly struct Comparison(in ComparisonSource control, in ComparisonSource test)
    {
        public ComparisonSource Control { get; } = control;

        public ComparisonSource Test { get; } = test;
    }

    public sealed class SourceCollection
    {
        public IEnumerable<ComparisonSource> GetUnmatched(int startIndex = 0) => [];
    }

    public abstract class DiffBase<T>(T control, T test, DiffTarget target) : IDiff where T : struct
    {
        public DiffTarget Target { get; } = target;

        public T Control { get; } = control;

        public T Test { get; } = test;
    }

    public abstract class MissingDiffBase<T>(T control, DiffTarget target) : IDiff where T : struct
    {
        public DiffTarget Target { get; } = target;

        public T Control { get; } = control;
    }

    public abstract class UnexpectedDiffBase<T>(T test, DiffTarget target) : IDiff where T : struct
    {
        public DiffTarget Target { get; } = target;

        public T Test { get; } = test;
    }

    public sealed class NodeDiff(ComparisonSource control, ComparisonSource test) : DiffBase<ComparisonSource>(control, test, DiffTarget.Node);

    public sealed class AttrDiff(AttributeComparisonSource control, AttributeComparisonSource test) : DiffBase<AttributeComparisonSource>(control, test, DiffTarget.Attribute);

    public sealed class MissingNodeDiff(ComparisonSource control) : MissingDiffBase<ComparisonSource>(control, DiffTarget.Node);

    public sealed class MissingAttrDiff(AttributeComparisonSource control) : MissingDiffBase<AttributeComparisonSource>(control, DiffTarget.Attribute);

    public sealed class UnexpectedNodeDiff(ComparisonSource test) : UnexpectedDiffBase<ComparisonSource>(test, DiffTarget.Node);

    public sealed class UnexpectedAttrDiff(AttributeComparisonSource test) : UnexpectedDiffBase<AttributeComparisonSource>(test, DiffTarget.Attribute);
}

namespace AngleSharp.Diffing.Strategies
{
    public enum StrategyType { Generalized, Specialized }

    public delegate FilterDecision FilterStrategy<TSource>(in TSource source, FilterDecision currentDecision);

    public delegate IEnumerable<TComparison> MatchStrategy<TSources, TComparison>(IDiffContext context, TSources controlSources, TSources testSources);

    public interface IDiffingStrategyCollection;

    public sealed class DiffingStrategyPipeline : IDiffingStrategy, IDiffingStrategyCollection
    {
        public IDiffingStrategyCollection AddMatcher(MatchStrategy<SourceCollection, Comparison> matchStrategy, StrategyType strategyType) => this;

        public IDiffingStrategyCollection AddFilter(FilterStrategy<AttributeComparisonSource> filterStrategy, StrategyType strategyType) => this;
    }
}

namespace AngleSharp.Diffing.Extensions
{
    public static class ElementExtensions
    {
        public static IEnumerable<INode> GetParents(this INode node) => node.Ancestors();
    }
}
