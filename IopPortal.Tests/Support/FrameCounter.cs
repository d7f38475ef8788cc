using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging.Abstractions;

namespace IopPortal.Support;

/// <summary>Renders without a browser and counts what one would have to be sent.</summary>
internal sealed class FrameCounter(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
{
    public int Frames { get; private set; }

    public int Components { get; private set; }

    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    public Task RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent =>
        Dispatcher.InvokeAsync(() => RenderRootComponentAsync(AssignRootComponentId(InstantiateComponent(typeof(TComponent))), ParameterView.FromDictionary(parameters)));

    protected override void HandleException(Exception exception) => ExceptionDispatchInfo.Throw(exception);

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        Frames += renderBatch.ReferenceFrames.Count;
        Components += renderBatch.UpdatedComponents.Count;
        return Task.CompletedTask;
    }
}
