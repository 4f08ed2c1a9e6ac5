using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Commerce.Storefront.Operations.Messages;

public partial class MailText
{
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    private IEnumerable<(string Piece, bool IsLink)> Pieces => Links().Split(Text).Select((piece, at) => (piece, at % 2 == 1));

    [GeneratedRegex(@"(https?://[^\s<>""]+)")]
    private static partial Regex Links();
}
