using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace IopPortal.Architecture;

/// <summary>Which types each type of an assembly uses, read from its compiled code: base types, members, attributes and method bodies.</summary>
public sealed class NamespaceUses
{
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);

    private NamespaceUses(MetadataReader metadata, PEReader image)
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            var user = OutermostName(metadata, handle);
            if (!_uses.TryGetValue(user, out var used))
            {
                _uses[user] = used = new(StringComparer.Ordinal);
            }

            new TypeUses(metadata, image, used).Read(metadata.GetTypeDefinition(handle));
        }
    }

    /// <summary>Full names of the outermost types, each with the full names of what it and everything nested in it uses.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> ByType => _uses;

    public static NamespaceUses Of(Assembly assembly)
    {
        using var file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        return new(image.GetMetadataReader(), image);
    }

    /// <summary>Lines "user uses used" for every type of the namespace that uses a banned one. A ban ending in a dot is a plain prefix.</summary>
    public IReadOnlyList<string> Violations(string inNamespace, IReadOnlyCollection<string> banned, Func<string, string, bool> exempt) =>
        [.. from entry in _uses
            where Within(entry.Key, inNamespace)
            from used in entry.Value
            where banned.Any(ban => Within(used, ban)) && !exempt(entry.Key, used)
            orderby entry.Key, used
            select $"{entry.Key} uses {used}"];

    internal static bool Within(string type, string prefix) =>
        type.StartsWith(prefix, StringComparison.Ordinal) && (prefix.EndsWith('.') || type.Length == prefix.Length || type[prefix.Length] == '.');

    internal static string OutermostName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return FullName(metadata.GetString(type.Namespace), metadata.GetString(type.Name));
    }

    internal static string OutermostName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        return FullName(metadata.GetString(type.Namespace), metadata.GetString(type.Name));
    }

    private static string FullName(string ns, string name) => ns.Length == 0 ? name : $"{ns}.{name}";
}
