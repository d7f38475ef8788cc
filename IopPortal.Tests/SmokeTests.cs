using Xunit;
namespace IopPortal;
public sealed class SmokeTests { [Fact] public void Works() => Assert.True(true); }
