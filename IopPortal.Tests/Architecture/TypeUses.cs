using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace IopPortal.Architecture;

/// <summary>Walks one type definition and notes every type it mentions.</summary>
internal sealed class TypeUses(MetadataReader metadata, PEReader image, HashSet<string> used)
{
    private readonly MentionedTypes _mentions = new(used);

    public void Read(TypeDefinition type)
    {
        Note(type.BaseType);
        NoteAttributes(type.GetCustomAttributes());
        NoteConstraints(type.GetGenericParameters());

        foreach (var implementation in type.GetInterfaceImplementations())
        {
            Note(metadata.GetInterfaceImplementation(implementation).Interface);
        }

        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            field.DecodeSignature(_mentions, null);
            NoteAttributes(field.GetCustomAttributes());
        }

        foreach (var handle in type.GetProperties())
        {
            NoteAttributes(metadata.GetPropertyDefinition(handle).GetCustomAttributes());
        }

        foreach (var handle in type.GetMethods())
        {
            Read(metadata.GetMethodDefinition(handle));
        }
    }

    private void Read(MethodDefinition method)
    {
        method.DecodeSignature(_mentions, null);
        NoteAttributes(method.GetCustomAttributes());
        NoteConstraints(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters())
        {
            NoteAttributes(metadata.GetParameter(parameter).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = image.GetMethodBody(method.RelativeVirtualAddress);
        Note(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
        {
            Note(region.CatchType);
        }

        foreach (var token in CodeTokens.In(body.GetILReader()))
        {
            Note(MetadataTokens.EntityHandle(token));
        }
    }

    private void NoteAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            Note(metadata.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void NoteConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => metadata.GetGenericParameter(parameter).GetConstraints()))
        {
            Note(metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Note(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                used.Add(NamespaceUses.OutermostName(metadata, (TypeDefinitionHandle)handle));
                break;
            case HandleKind.TypeReference:
                used.Add(NamespaceUses.OutermostName(metadata, (TypeReferenceHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_mentions, null);
                break;
            case HandleKind.MethodDefinition:
                Note(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Note(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Note(metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var method = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(_mentions, null);
                Note(method.Method);
                break;
            case HandleKind.StandaloneSignature:
                NoteLocals(metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle));
                break;
        }
    }

    private void Note(MemberReference member)
    {
        Note(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            member.DecodeMethodSignature(_mentions, null);
        }
        else
        {
            member.DecodeFieldSignature(_mentions, null);
        }
    }

    private void NoteLocals(StandaloneSignature signature)
    {
        if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
        {
            signature.DecodeLocalSignature(_mentions, null);
        }
    }
}
