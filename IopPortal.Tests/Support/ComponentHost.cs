using Bunit;


namespace IopPortal.Support;

/// <summary>Renders components without a browser, over a TestStore and as one of its people.</summary>
public abstract class ComponentHost : BunitContext
{
    protected ComponentHost()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(Store); // Disposed with the services.
        Store.Register(Services);
    }

    protected TestStore Store { get; } = new();
}
