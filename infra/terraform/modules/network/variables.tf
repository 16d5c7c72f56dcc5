variable "name" {
  description = "Prefix of every name"
  type        = string
}

variable "cidr" {
  description = "Addresses of the network, a /16"
  type        = string
  validation {
    condition     = can(cidrsubnet(var.cidr, 4, 15))
    error_message = "cidr must leave room for sixteen subnets."
  }
}

variable "zones" {
  description = "Availability zones, two at least"
  type        = list(string)
  validation {
    condition     = length(var.zones) >= 2
    error_message = "A database and a cluster need two zones."
  }
}

variable "gateway_per_zone" {
  description = "A NAT gateway in each zone; one for all is cheaper and is gone with its zone"
  type        = bool
}
