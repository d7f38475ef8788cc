using System.Reflection;
using System.Runtime.CompilerServices;
using IopPortal.Domain;
using Microsoft.JSInterop;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>Names that say what a thing is, and no abstraction that nobody needs.</summary>
public sealed class NamingTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Base", "Impl"];

    private static readonly IReadOnlyList<Type> Types =
    [
        .. from type in typeof(Refusal).Assembly.GetTypes()
           where type.Namespace?.StartsWith("IopPortal", StringComparison.Ordinal) == true && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
           where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<')
           select type,
    ];

    [Fact]
    public void Types_All_SayWhatTheyAre() =>
        Assert.Empty(from type in Types where EmptyWords.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)) select type.FullName);

    [Fact]
    public void Interfaces_All_HaveMoreThanOneImplementation() =>
        Assert.Empty(from contract in Types where contract.IsInterface && Types.Count(type => type != contract && contract.IsAssignableFrom(type)) < 2 select contract.FullName);

    [Fact]
    public void Methods_ThatReturnATask_EndInAsync() => Assert.Empty(Types.SelectMany(Unmarked));

    [Fact]
    public void Methods_CalledFromTheBrowser_BelongToAnInstance() =>
        Assert.Empty(from type in Types from method in type.GetMethods(Declared) where method.IsStatic && method.IsDefined(typeof(JSInvokableAttribute)) select $"{type.FullName}.{method.Name}");

    [Fact]
    public void Unmarked_TaskWithoutTheSuffix_IsNamed() => Assert.Equal([$"{typeof(Planted).FullName}.Work"], Unmarked(typeof(Planted)));

    private static IEnumerable<string> Unmarked(Type type) =>
        from method in type.GetMethods(Declared)
        where IsTask(method.ReturnType) && !method.Name.EndsWith("Async", StringComparison.Ordinal)
        where !method.IsSpecialName && !method.Name.Contains('<') && !method.Name.Contains('.') && method.GetBaseDefinition() == method && !Implements(type, method)
        select $"{type.FullName}.{method.Name}";

    private static bool IsTask(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool Implements(Type type, MethodInfo method) =>
        !type.IsInterface && type.GetInterfaces().Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method));

    private sealed class Planted
    {
        public static Task Work() => Task.CompletedTask;

        public static Task WorkAsync() => Task.CompletedTask;
    }
}
