using System.Text;
using Xunit;

namespace IopPortal.Features.Imports;

public sealed class ImportColumnsTests
{
    public static TheoryData<ImportKind> Kinds => [.. Enum.GetValues<ImportKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Template_Kind_IsReadBackByItsHeaders(ImportKind kind)
    {
        var text = Encoding.UTF8.GetString(ImportColumns.Template(kind)).TrimStart('\uFEFF');

        var map = ColumnMap.Of(kind, text.TrimEnd().Split(','), null);

        Assert.Empty(map.Problems);
        Assert.Equal(ImportColumns.Of(kind).Select(column => column.Field), map.Fields);
    }
}
