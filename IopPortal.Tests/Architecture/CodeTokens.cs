using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace IopPortal.Architecture;

/// <summary>Reads the metadata tokens out of a method's instructions.</summary>
internal static class CodeTokens
{
    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    public static IReadOnlyList<int> In(BlobReader code)
    {
        var tokens = new List<int>();
        while (code.RemainingBytes > 0)
        {
            ushort instruction = code.ReadByte();
            if (instruction == 0xFE)
            {
                instruction = (ushort)(0xFE00 | code.ReadByte());
            }

            Read(ref code, Operands[instruction], tokens);
        }

        return tokens;
    }

    private static void Read(ref BlobReader code, OperandType operand, List<int> tokens)
    {
        switch (operand)
        {
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                tokens.Add(code.ReadInt32());
                break;
            case OperandType.InlineSwitch:
                var targets = code.ReadInt32();
                code.Offset += targets * sizeof(int);
                break;
            default:
                code.Offset += Size(operand);
                break;
        }
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
