variable "zone_name" {
  description = "Domain, such as example.com"
  type        = string
}

variable "host" {
  description = "Full name of the food map within it"
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", var.host))
    error_message = "host must be a full name, such as foodmap.example.com."
  }
}

variable "target" {
  description = "Name of the load balancer in front of the gateway; empty until there is one"
  type        = string
}

variable "name" {
  description = "Prefix of every name"
  type        = string
}

variable "requests_per_five_minutes" {
  description = "Most requests of one address before the firewall turns it away"
  type        = number
}
