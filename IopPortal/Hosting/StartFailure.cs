using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace IopPortal.Hosting;

/// <summary>Turns what an operator can mend into one sentence and exit code 1; everything else stays a fault with its trace.</summary>
public static class StartFailure
{
    public static string? Explain(Exception failure) => failure switch
    {
        StartRefusedException refused => refused.Message,
        IOException { InnerException: AddressInUseException } inUse =>
            $"{inUse.Message.TrimEnd('.')}. Stop the other program or choose another address with --urls http://localhost:PORT.",
        IOException { InnerException: SocketException } taken =>
            $"The portal cannot listen: {taken.Message.TrimEnd('.')}. Choose another address with --urls http://localhost:PORT.",
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressAlreadyInUse or SocketError.AddressNotAvailable } =>
            "The portal cannot listen on that address. Choose another one with --urls http://localhost:PORT.",
        _ => null,
    };

    public static int Report(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
