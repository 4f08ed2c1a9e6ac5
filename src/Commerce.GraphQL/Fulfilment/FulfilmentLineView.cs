using Commerce.Grains;
using Commerce.Grains.Fulfilment;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>One line, and how far it is.</summary>
internal sealed record FulfilmentLineView(FulfilmentLine Line, LineProgress Progress, LocationId Location)
{
    public static IEnumerable<FulfilmentLineView> Of(FulfilmentState state) =>
        state.Lines.Zip(state.Progress, (line, progress) => new FulfilmentLineView(line, progress, state.Location));

    public LineId Id => Line.Id;
    public string Title => Line.Title;
    public string? Options => Line.Options;
    public string? Sku => Line.Sku;
    public int Quantity => Line.Quantity;

    /// <summary>What was picked stays picked for whoever looks at it after it is gone.</summary>
    public int Picked => Progress.Picked + Progress.Taken + Progress.Returned;

    public int NotFound => Progress.NotFound;
    public int Cancelled => Progress.Cancelled;
    public int ToPick => Line.Quantity - Progress.Accounted;
}
